/** A promise that is rejected with anything, as those of a library may be: not only with errors. */
export function rejectedWith(reason: unknown): Promise<never> {
  return new Promise((_, reject) => {
    Reflect.apply(reject, undefined, [reason]);
  });
}
