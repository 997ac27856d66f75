// Another project's view of the library: what it needs comes with one include.
#include <aside/lint/linter.h>

#include <iostream>

int main() {
  const aside::Linter linter = aside::Linter::built_in();
  aside::Draft draft;
  draft.text = "@Liam this is your fault, just own it";
  const aside::Report report = linter.lint(draft);
  std::cout << aside::name(report.verdict) << '\n';
  for (const aside::Finding& finding : report.findings)
    std::cout << finding.rule << ": " << aside::slice(draft.text, finding.span) << '\n';
}
