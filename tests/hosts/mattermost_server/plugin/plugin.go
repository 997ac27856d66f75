// Package plugin has the shapes of the real one that the plugin uses, by its documentation.
package plugin

import "github.com/mattermost/mattermost/server/public/model"

type API interface {
	LoadPluginConfiguration(to any) error
	GetChannel(id string) (*model.Channel, *model.AppError)
	LogWarn(text string, pairs ...any)
}

type Context struct{}

// Hooks that a server calls; the real one calls those that a plugin has.
type Hooks interface {
	MessageWillBePosted(c *Context, post *model.Post) (*model.Post, string)
	MessageWillBeUpdated(c *Context, newPost, oldPost *model.Post) (*model.Post, string)
}

type MattermostPlugin struct{ API API }

func (p *MattermostPlugin) SetAPI(api API) { p.API = api }

func ClientMain(hooks Hooks) {}
