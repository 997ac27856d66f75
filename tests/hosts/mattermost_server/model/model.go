// Package model has the shapes of the real one that the plugin uses, by its documentation.
package model

import "encoding/json"

type AppError struct{ Message string }

func (e *AppError) Error() string { return e.Message }

type ChannelType string

const (
	ChannelTypeOpen   ChannelType = "O"
	ChannelTypeDirect ChannelType = "D"
)

type Channel struct {
	Id   string
	Name string
	Type ChannelType
}

type SlackAttachment struct {
	Pretext string `json:"pretext"`
	Title   string `json:"title"`
	Text    string `json:"text"`
}

type Post struct {
	UserId    string
	ChannelId string
	Message   string
	Type      string
	props     map[string]any
}

func (o *Post) AddProp(key string, value any) {
	if o.props == nil {
		o.props = map[string]any{}
	}
	o.props[key] = value
}

func (o *Post) IsSystemMessage() bool {
	return len(o.Type) >= 7 && o.Type[:7] == "system_"
}

func (o *Post) Attachments() []*SlackAttachment {
	var attachments []*SlackAttachment
	if text, err := json.Marshal(o.props["attachments"]); err == nil {
		_ = json.Unmarshal(text, &attachments)
	}
	return attachments
}
