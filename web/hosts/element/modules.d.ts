// Files as base64, made by the plugin in embed-assets.ts; those of wasm are compressed with gzip.
declare module 'embedded:*' {
  const base64: string;
  export default base64;
}
