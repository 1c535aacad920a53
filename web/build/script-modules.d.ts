/** A script of its own, bundled, to stand in a page. */
declare module '*.ts?script' {
  const text: string;
  export default text;
}
