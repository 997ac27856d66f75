// Asks aside before a post is stored. The reason that MessageWillBePosted returns is shown to
// the writer of the post alone.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

type draft struct {
	Text     string            `json:"text"`
	Audience string            `json:"audience"`
	Markup   string            `json:"markup"`
	Author   map[string]string `json:"author"`
	Channel  map[string]string `json:"channel"`
}

type result struct {
	Decision string `json:"decision"`
	Findings []struct {
		Text string `json:"text"`
		Why  string `json:"why"`
	} `json:"findings"`
	Suggestion struct {
		Messages []struct {
			To        string `json:"to"`
			Recipient string `json:"recipient"`
			Text      string `json:"text"`
		} `json:"messages"`
	} `json:"suggestion"`
	HoldSeconds int `json:"hold_seconds"`
}

// ask gives what `aside serve --http` says about a draft, within a second.
func ask(url, token string, d draft) (*result, error) {
	body, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	client := http.Client{Timeout: time.Second}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("it answered with %d", response.StatusCode)
	}
	var r result
	if err := json.NewDecoder(response.Body).Decode(&r); err != nil {
		return nil, err
	}
	return &r, nil
}

// explain says why, and what could be said instead.
func explain(r *result) string {
	lines := []string{"I have not sent this yet."}
	for _, finding := range r.Findings {
		lines = append(lines, fmt.Sprintf("- %q: %s", finding.Text, finding.Why))
	}
	for _, message := range r.Suggestion.Messages {
		heading := "Here, in other words"
		if message.To == "group" {
			heading = "To the group"
		} else if message.To == "dm" {
			heading = "To " + message.Recipient + ", alone"
		}
		lines = append(lines, fmt.Sprintf("**%s:** %s", heading, message.Text))
	}
	if r.HoldSeconds > 0 {
		lines = append(lines, fmt.Sprintf("Let %d seconds pass before you send it in any form.", r.HoldSeconds))
	}
	return strings.Join(lines, "\n")
}
