package main

import (
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

type configuration struct {
	URL     string
	Token   string
	OnError string
}

// Plugin stands in the way of every post, also of those of other plugins.
type Plugin struct {
	plugin.MattermostPlugin
}

// said is what readers see of a post: a bot's words often stand in attachments alone.
func said(post *model.Post) string {
	parts := []string{post.Message}
	for _, attachment := range post.Attachments() {
		parts = append(parts, attachment.Pretext, attachment.Title, attachment.Text)
	}
	return strings.TrimSpace(strings.Join(parts, "\n"))
}

// held gives why a post is not to be sent, or nothing.
func (p *Plugin) held(post *model.Post) string {
	// What the server itself says ("Ann joined the channel") is nobody's tone.
	text := said(post)
	if post.IsSystemMessage() || text == "" {
		return ""
	}
	settings := configuration{URL: "http://127.0.0.1:8377/v1/check", OnError: "send"}
	if err := p.API.LoadPluginConfiguration(&settings); err != nil {
		p.API.LogWarn("aside: the settings cannot be read", "error", err.Error())
	}
	d := draft{
		Text: text, Audience: "group", Markup: "markdown",
		Author: map[string]string{"id": post.UserId}, Channel: map[string]string{"id": post.ChannelId},
	}
	if channel, err := p.API.GetChannel(post.ChannelId); err == nil {
		d.Channel["name"] = channel.Name
		if channel.Type == model.ChannelTypeDirect {
			d.Audience = "dm"
		}
	}
	answer, err := ask(settings.URL, settings.Token, d)
	if err != nil {
		if settings.OnError == "block" {
			return "aside could not look at your message. Please try again."
		}
		p.API.LogWarn("aside: the message goes as it is", "error", err.Error())
		return ""
	}
	if answer.Decision == "hold" {
		return explain(answer)
	}
	return ""
}

// MessageWillBePosted holds a post back by giving a reason.
func (p *Plugin) MessageWillBePosted(_ *plugin.Context, post *model.Post) (*model.Post, string) {
	return nil, p.held(post)
}

// MessageWillBeUpdated does the same for an edit.
func (p *Plugin) MessageWillBeUpdated(_ *plugin.Context, post, _ *model.Post) (*model.Post, string) {
	if reason := p.held(post); reason != "" {
		return nil, reason
	}
	return post, ""
}

func main() {
	plugin.ClientMain(&Plugin{})
}
