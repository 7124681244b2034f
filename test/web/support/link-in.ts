/** The address of a link on a page that leads to a path of ours, the first one, without our origin. @module */
export function linkIn(body: string, path: string): string {
  const found = [...body.matchAll(/href="https?:\/\/[^/"]+([^"]*)"/g)].map(([, address = '']) => address);
  const link = found.find((address) => address.startsWith(path));
  if (link === undefined) throw new Error(`no link to ${path}`);
  return link;
}
