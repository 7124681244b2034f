/** Numbers from 0 to below a limit, the same in every process (Lehmer, modulus 2^31 − 1). */
export function lehmer(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
