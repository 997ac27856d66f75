// The plugin between a stand-in for the server and a real `aside serve --http`.
package main

import (
	"bufio"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

const harsh = "@liam you broke the build again, this is your fault"

// server is what the plugin asks of Mattermost, and where posts are stored.
type server struct {
	plugin.API
	settings configuration
	stored   []string
	warnings []string
}

func (s *server) LoadPluginConfiguration(to any) error {
	text, err := json.Marshal(s.settings)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}

func (s *server) GetChannel(id string) (*model.Channel, *model.AppError) {
	if id == "DM" {
		return &model.Channel{Id: id, Name: "ann__liam", Type: model.ChannelTypeDirect}, nil
	}
	return &model.Channel{Id: id, Name: "ops", Type: model.ChannelTypeOpen}, nil
}

func (s *server) LogWarn(text string, _ ...any) { s.warnings = append(s.warnings, text) }

// post stores what the hook does not reject, and gives the reason it was rejected for.
func (s *server) post(post *model.Post, hooked bool) string {
	if hooked {
		p := &Plugin{}
		p.SetAPI(s)
		if _, reason := p.MessageWillBePosted(&plugin.Context{}, post); reason != "" {
			return reason
		}
	}
	s.stored = append(s.stored, post.Message)
	return ""
}

func listen(t *testing.T) string {
	t.Helper()
	command := exec.Command(os.Getenv("ASIDE"), "serve", "--http", "127.0.0.1:0", "--fail-on", "private")
	command.Env = append(os.Environ(), "ASIDE_TOKEN=secret")
	said, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill(); _ = command.Wait() })
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if url := regexp.MustCompile(`http://\S+`).FindString(lines.Text()); url != "" {
			return url + "/v1/check"
		}
	}
	t.Fatal("aside does not listen")
	return ""
}

func TestAHarshPostIsHeldAndItsWriterToldWhy(t *testing.T) {
	s := &server{settings: configuration{URL: listen(t), Token: "secret", OnError: "send"}}
	reason := s.post(&model.Post{Message: harsh, UserId: "U1", ChannelId: "C1"}, true)
	if !strings.Contains(reason, "this is your fault") || !strings.Contains(reason, "To the group") {
		t.Errorf("the reason is %q", reason)
	}
	if s.post(&model.Post{Message: "The build is red since 14:02.", ChannelId: "C1"}, true) != "" {
		t.Error("a clean post was held")
	}
	if s.post(&model.Post{Message: harsh, ChannelId: "DM"}, true) != "" {
		t.Error("the same to one person is not private")
	}
	if len(s.stored) != 2 || len(s.warnings) != 0 {
		t.Errorf("stored %q, warned %q", s.stored, s.warnings)
	}
}

func TestWithoutThePluginItIsStored(t *testing.T) {
	s := &server{}
	s.post(&model.Post{Message: harsh, ChannelId: "C1"}, false)
	if len(s.stored) != 1 {
		t.Error("nothing was tested")
	}
}

func TestEditsAndAttachmentsAreRead(t *testing.T) {
	s := &server{settings: configuration{URL: listen(t), Token: "secret", OnError: "send"}}
	p := &Plugin{}
	p.SetAPI(s)
	if post, reason := p.MessageWillBeUpdated(nil, &model.Post{Message: harsh, ChannelId: "C1"}, nil); post != nil || reason == "" {
		t.Error("an edit got through")
	}
	edit := &model.Post{Message: "Thanks!", ChannelId: "C1"}
	if post, reason := p.MessageWillBeUpdated(nil, edit, nil); post != edit || reason != "" {
		t.Errorf("a clean edit was held: %q", reason)
	}
	bot := &model.Post{ChannelId: "C1"}
	bot.AddProp("attachments", []map[string]any{{"title": "News", "text": harsh}})
	if s.post(bot, true) == "" {
		t.Error("an attachment got through")
	}
	if s.post(&model.Post{Type: "system_join_channel", Message: harsh, ChannelId: "C1"}, true) != "" {
		t.Error("the server's own words were held")
	}
}

func TestTroubleLetsThePostGoAndIsLogged(t *testing.T) {
	hanging, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer hanging.Close()
	gone, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	gone.Close()
	for _, address := range []net.Addr{hanging.Addr(), gone.Addr()} {
		url := "http://" + address.String() + "/v1/check"
		s := &server{settings: configuration{URL: url, OnError: "send"}}
		begin := time.Now()
		if s.post(&model.Post{Message: harsh, ChannelId: "C1"}, true) != "" || len(s.warnings) != 1 {
			t.Errorf("%s: warned %q", url, s.warnings)
		}
		if time.Since(begin) > 10*time.Second {
			t.Errorf("%s: the time limit of a second did not hold", url)
		}
		s.settings.OnError = "block"
		if s.post(&model.Post{Message: harsh, ChannelId: "C1"}, true) == "" {
			t.Errorf("%s: it went although trouble is to block", url)
		}
	}
}

func TestAWrongTokenIsTrouble(t *testing.T) {
	s := &server{settings: configuration{URL: listen(t), Token: "wrong", OnError: "send"}}
	if s.post(&model.Post{Message: harsh, ChannelId: "C1"}, true) != "" || len(s.warnings) != 1 {
		t.Errorf("warned %q", s.warnings)
	}
}
