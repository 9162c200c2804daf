"""Reads a database of SQLite and writes it to standard output as JSON: {table: [row, …]}."""

import json
import pathlib
import sqlite3
import sys

[path] = pathlib.Path(sys.argv[1]).glob("*.sqlite")
database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
tables = {}
for (name,) in names:
    answer = database.execute(f'SELECT * FROM "{name}"')
    columns = [column[0] for column in answer.description]
    tables[name] = [dict(zip(columns, row)) for row in answer]
json.dump(tables, sys.stdout, ensure_ascii=False)
