/** A sentence for every code of `T`. Leaving one out does not compile. */
export type Sentences<T extends { readonly code: string }> = {
  readonly [Code in T['code']]: (data: Extract<T, { readonly code: Code }>) => string;
};
