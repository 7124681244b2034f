/** Index of the first value whose key comes after the given one; by halving, since the values are in the order of keys. */
export function firstIndexAfter<Value, Key extends string | number>(
  values: readonly Value[],
  after: Key,
  keyOf: (value: Value) => Key,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && keyOf(value) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
