#pragma once

#include "serve/http.h"
#include "serve/service.h"

namespace aside {

/// POST /check_event_for_spam: what Synapse's HTTP antispam bridge asks about an event before
/// it takes it: {"event":{…}}. 200 {} lets it pass, 403 {"errcode","error"} does not, and
/// the error is what the writer is shown. Events that hold no text to judge (state, pictures,
/// encrypted rooms) pass.
HttpResponse check_event(const HttpRequest& request, Service& service);

}  // namespace aside
