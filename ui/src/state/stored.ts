/**
 * What a storage of this machine holds as JSON under `key`, of whatever shape; `undefined` where there is nothing, or
 * nothing that can be read: whatever else stands there was not written by this version.
 */
export function stored(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? "") as unknown;
  } catch {
    return undefined;
  }
}
