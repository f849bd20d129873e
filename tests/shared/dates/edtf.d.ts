/** Only what is compared: the milliseconds of its first and last moment. */
declare module 'edtf' {
  const edtf: (text: string, options?: { readonly level?: number }) => { readonly min: number; readonly max: number }
  export default edtf
}
