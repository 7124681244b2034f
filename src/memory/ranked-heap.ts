/**
 * A binary heap whose items know their place, so that one whose rank has changed can be moved. Finding the first is
 * constant, everything else logarithmic.
 *
 * @module
 */

/** What the heap writes on its items. */
export interface Placed {
  /** The heap's own: where the item stands, or -1 while it stands nowhere. */
  place: number;
}

/** Items in the order of their rank. */
export interface RankedHeap<T extends Placed> {
  /** The item that comes before all others. */
  readonly first: () => T | undefined;
  /** Adds the item, or moves it to where it belongs now. */
  readonly put: (item: T) => void;
  /** Takes out an item that stands in the heap. */
  readonly remove: (item: T) => void;
}

/** An empty heap. */
export function createRankedHeap<T extends Placed>(isBefore: (a: T, b: T) => boolean): RankedHeap<T> {
  const items: T[] = [];

  const set = (item: T, place: number) => {
    items[place] = item;
    item.place = place;
  };
  const swap = (a: T, b: T) => {
    const { place } = a;
    set(a, b.place);
    set(b, place);
  };
  const above = ({ place }: T) => items[(place - 1) >> 1];
  const below = ({ place }: T) => {
    const [left, right] = [items[2 * place + 1], items[2 * place + 2]];
    return left !== undefined && right !== undefined && isBefore(right, left) ? right : left;
  };
  const settle = (item: T) => {
    for (let other = above(item); other !== undefined && isBefore(item, other); other = above(item)) swap(item, other);
    for (let other = below(item); other !== undefined && isBefore(other, item); other = below(item)) swap(item, other);
  };
  return {
    first: () => items[0],
    put(item) {
      if (item.place < 0) set(item, items.length);
      settle(item);
    },
    remove(item) {
      const { place } = item;
      const last = items.pop();
      item.place = -1;
      if (last === undefined || last === item) return;
      set(last, place);
      settle(last);
    },
  };
}
