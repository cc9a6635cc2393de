/** heic-decode brings no types. */
declare module 'heic-decode' {
  interface Decodable {
    width: number;
    height: number;
    /** Red, green, blue and opacity of each dot. */
    decode: () => Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  }
  const decode: { all: (file: { buffer: Uint8Array }) => Promise<Decodable[]> };
  export default decode;
}
