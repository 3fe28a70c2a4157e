/** A value that a query is given apart from its text. */
export type Parameter = string | number;

/** SQL and its values; `$1` is the first of `parameters`. */
export interface Query {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Collects the values of a query while its text is written. */
export interface Parameters {
  /** Takes a value, gives its place in the text (`$3`). */
  readonly add: (value: Parameter) => string;
  readonly values: readonly Parameter[];
}

/** An empty list of values. */
export function openParameters(): Parameters {
  const values: Parameter[] = [];
  return {
    values,
    add: (value) => {
      const at = values.indexOf(value);
      return `$${at >= 0 ? at + 1 : values.push(value)}`;
    },
  };
}

/** The query as one text that can be run by itself: what "show the SQL" shows. */
export function sqlText(query: Query): string {
  return query.sql.replace(/\$(\d+)/gu, (_, place: string) => {
    const value = query.parameters[Number(place) - 1];
    if (value === undefined) throw new Error(`no value for $${place}`);
    return literal(value);
  });
}

/** A value as SQL. */
export function literal(value: Parameter): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
