/** Keeps the files of photos by their names. What a name holds never changes. */
export interface PhotoStore {
  put(name: string, bytes: Buffer): Promise<void>
  /** `null`: there is no such file. */
  get(name: string): Promise<Buffer | null>
  /** Also of what is not there. */
  remove(name: string): Promise<void>
}
