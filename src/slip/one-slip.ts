/** Whether two texts are one slip of the keyboard apart. @module */

/**
 * Whether one text becomes the other when one character is left out, added or replaced, or two neighbours are exchanged.
 * Equal texts are no slip apart.
 *
 * @example
 * isOneSlipApart('生目', '生日') // true
 * isOneSlipApart('姓名', '職稱') // false
 */
export function isOneSlipApart(first: string, second: string): boolean {
  if (first === second) return false;
  const [long, short] = first.length >= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  const rest = long.slice(at + 1);
  if (long.length > short.length) return rest === short.slice(at);
  const exchanged = long[at] === short[at + 1] && long[at + 1] === short[at];
  return rest === short.slice(at + 1) || (exchanged && long.slice(at + 2) === short.slice(at + 2));
}
