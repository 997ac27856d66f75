-- Asks aside before a user's message leaves this server, and holds back what would cost
-- somebody face. This was installed by `aside hook install prosody`, or copied.
--
--     modules_enabled   = { …; "aside" }
--     aside_url         = "http://127.0.0.1:8377/v1/check"   -- aside serve --http 127.0.0.1:8377
--     aside_token       = "…"      -- where the server wants one
--     aside_time_limit  = 2        -- seconds
--     aside_on_error    = "send"   -- or "block"
--
-- The writer gets the message back as an error that says why and how to say it; nobody else
-- gets anything. While aside is asked only this writer's session waits. End-to-end encrypted
-- messages cannot be read here, and pass. No message is logged.

local async = require "util.async";
local http = require "net.http";
local json = require "util.json";
local st = require "util.stanza";
local timer = require "util.timer";

local url = module:get_option_string("aside_url", "http://127.0.0.1:8377/v1/check");
local token = module:get_option_string("aside_token");
local time_limit = module:get_option_number("aside_time_limit", 2);
local on_error = module:get_option_string("aside_on_error", "send");

local function explain(result)
  local lines = { "aside: not sent." };
  for _, finding in ipairs(result.findings or {}) do
    lines[#lines + 1] = ('"%s": %s'):format(finding.text, finding.why);
  end
  for _, message in ipairs(result.suggestion and result.suggestion.messages or {}) do
    local to = message.to == "dm" and "To " .. (message.recipient or "the person") .. ", alone"
      or message.to == "group" and "To the group" or "Here, in other words";
    lines[#lines + 1] = to .. ": " .. message.text;
  end
  if result.hold_seconds then
    lines[#lines + 1] = ("Let %d seconds pass before you send it in any form."):format(result.hold_seconds);
  end
  return table.concat(lines, "\n");
end

-- The result; or nil and what is wrong.
local function ask(draft)
  local wait, done = async.waiter();
  local result, trouble;
  local finished = false;
  local function finish(value, problem)
    if finished then return; end
    finished = true;
    result, trouble = value, problem;
    done();
  end
  http.request(url, {
    method = "POST";
    headers = { ["Content-Type"] = "application/json"; ["Authorization"] = token and "Bearer " .. token or nil };
    body = json.encode(draft);
  }, function (body, code)
    local value = code == 200 and json.decode(body);
    if type(value) == "table" and value.decision then
      finish(value);
    else
      finish(nil, code == 0 and "it cannot be reached" or ("it answered with %s"):format(tostring(code)));
    end
  end);
  timer.add_task(time_limit, function ()
    finish(nil, ("no answer within %g seconds"):format(time_limit));
  end);
  wait();
  return result, trouble;
end

local function refuse(event, text)
  event.origin.send(st.error_reply(event.stanza, "modify", "policy-violation", text));
  return true;
end

local function check(event)
  local stanza = event.stanza;
  local body = stanza:get_child_text("body") or stanza:get_child_text("subject");
  if not body or body == "" or stanza.attr.type == "error" then return; end
  local result, trouble = ask({
    text = body;
    audience = stanza.attr.type == "groupchat" and "group" or "dm";
    author = { id = event.origin.username and event.origin.username .. "@" .. module.host or nil };
    channel = { id = stanza.attr.to, name = stanza.attr.to };
  });
  if not result then
    module:log("warn", "aside: %s: the message %s", trouble, on_error == "block" and "is held back" or "goes as it is");
    if on_error == "block" then return refuse(event, "aside could not look at your message. Please try again."); end
    return;
  end
  if result.decision == "hold" then return refuse(event, explain(result)); end
end

for _, kind in ipairs({ "bare", "full", "host" }) do
  module:hook("pre-message/" .. kind, check, 100);
end
