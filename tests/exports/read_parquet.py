"""Reads Parquet files by DuckDB and writes them to standard output as JSON: {table: [row, …]}."""

import datetime
import json
import pathlib
import sys

import duckdb


def plain(value):
    """Days as the program writes them; all else as it is."""
    return value.isoformat() if isinstance(value, datetime.date) else value


tables = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.parquet")):
    answer = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
    columns = [column[0] for column in answer.description]
    rows = answer.fetchall()
    tables[path.stem] = [dict(zip(columns, map(plain, row))) for row in rows]
json.dump(tables, sys.stdout, ensure_ascii=False)
