#include "chat/whatsapp_text.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string said(std::string_view rest) {
  const auto out = whatsapp_said(rest);
  return std::string(out.name) + "|" + std::string(out.text);
}

std::string text(std::string_view typed, bool marked = false) {
  const auto out = whatsapp_text(typed, marked);
  return (out.deleted ? "deleted " : out.by_whatsapp ? "system " : "") + std::string(out.edited ? "edited " : "") + out.words.text;
}

}  // namespace

TEST_CASE("a name ends at the first colon") {
  CHECK(said("Ann B: hi: there") == "Ann B|hi: there");
  CHECK(said("+49 170 1234567: hi") == "+49 170 1234567|hi");
  CHECK(said("Ann:") == "Ann|");
  CHECK(said("Ann : hi") == "Ann|hi");
  CHECK(said("~\xE2\x80\xAF" "Ann: hi") == "Ann|hi");
  CHECK(said("Ann 10:30: hi") == "Ann 10:30|hi");
}

TEST_CASE("a line of the system names nobody") {
  CHECK(said("Ann added Ben") == "|Ann added Ben");
  CHECK(said("Ann changed the subject to \"Plan: B\"") == "|Ann changed the subject to \"Plan: B\"");
  CHECK(said(std::string(300, 'x') + ": hi").starts_with("|"));
  CHECK(said("") == "|");
  CHECK(said(": hi") == "|: hi");
}

TEST_CASE("what WhatsApp puts in the place of pictures is no text") {
  CHECK(text("<Media omitted>") == "");
  CHECK(text("<Medien ausgeschlossen>") == "");
  CHECK(text("IMG-20190211-WA0001.jpg (file attached)\nlook at this") == "look at this");
  CHECK(text("\xE2\x80\x8E" "image omitted", true) == "");
  CHECK(text("look at this \xE2\x80\x8E<attached: 0001-PHOTO.jpg>", true) == "look at this");
  CHECK(text("a <b> c") == "a <b> c");
  CHECK(text("look <Media omitted>") == "look <Media omitted>");
}

TEST_CASE("deleted and edited messages, and what WhatsApp itself says") {
  CHECK(text("This message was deleted") == "deleted ");
  CHECK(text("\xE2\x80\x8E" "Du hast diese Nachricht gelöscht.") == "deleted ");
  CHECK(text("fixed now <This message was edited>") == "edited fixed now");
  CHECK(text("fixed now \xE2\x80\x8E<Diese Nachricht wurde bearbeitet.>") == "edited fixed now");
  CHECK(text("\xE2\x80\x8EMessages and calls are end-to-end encrypted.") == "system ");
}

TEST_CASE("a mention keeps the whole name") {
  const auto out = whatsapp_text("ask @\xE2\x81\xA8" "Ann B\xE2\x81\xA9 and @\xE2\x81\xA8" "open", false);
  CHECK(out.words.text == "ask @Ann B and @\xE2\x81\xA8" "open");
  REQUIRE(out.words.segments.size() == 1);
  CHECK(out.words.segments[0].kind == SegmentKind::Mention);
  CHECK(out.words.segments[0].id == "Ann B");
}
