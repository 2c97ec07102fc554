/** Takes rows one after another and puts them into a file in one format. */
export interface RowWriter<Row> {
  row(row: Row): void;
  /** Everything that comes after the last row. */
  end(): void;
}
