/** What the writer of a held draft is told: why, and what could be said instead. */
export function explain(result) {
  const lines = ['I have not sent this yet.'];
  const said = new Set();
  for (const { text, why } of result.findings) {
    lines.push(said.has(why) ? `• "${text}"` : `• "${text}": ${why}`);
    said.add(why);
  }
  for (const { to, recipient, text } of result.suggestion?.messages ?? []) {
    const heading = to === 'dm' ? `To ${recipient || 'the person'}, alone` : to === 'group' ? 'To the group' : 'Here, in other words';
    lines.push('', `${heading}:`, text);
  }
  if (result.hold_seconds) lines.push('', `Let ${result.hold_seconds} seconds pass before you send it in any form.`);
  return lines.join('\n');
}
