/** How a wasm module is started. */
export interface ModuleOptions {
  /** The bytes of its .wasm, where they cannot be fetched (Node). */
  readonly wasmBinary?: Uint8Array;
}
