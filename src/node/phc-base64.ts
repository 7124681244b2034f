/** Base64 as the PHC form of hashes has it: without padding. */
export function phcBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
