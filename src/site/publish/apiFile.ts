/** A JSON file of `/api/v1/`: its path below that address and its content. */
export interface ApiFile {
  readonly path: string;
  readonly content: object;
}
