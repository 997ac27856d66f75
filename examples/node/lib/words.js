/** All strings that stand under one of `keys` anywhere in `value`, each once, in their order. */
export function wordsIn(value, keys, found = new Set()) {
  if (Array.isArray(value)) {
    for (const each of value) wordsIn(each, keys, found);
  } else if (value && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (typeof each !== 'string') wordsIn(each, keys, found);
      else if (keys.includes(key) && each.trim()) found.add(each);
    }
  }
  return [...found];
}
