// Files as base64, made by the plugin in carry.ts; those of wasm are compressed with gzip.
declare module 'carried:*' {
  const base64: string;
  export default base64;
}
