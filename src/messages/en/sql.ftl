# Why a query in SQL could not be answered.

sql =
    .ambiguous = several tables have a column `{ $name }`
    .ambiguous-help = write the table before it, as in `tasks.{ $name }`
    .columns-help = `plan sql --tables` lists the columns of all tables
    .empty = there is no query
    .fault = SQLite says: { $error }
    .function = the function `{ $name }` reaches beyond the tables
    .incomplete = the query breaks off here
    .memory = the query takes more memory than it may
    .memory-help = ask for less at a time: fewer columns, or rows that `WHERE` chooses
    .near-help = did you mean `{ $near }`?
    .no-column = there is no column `{ $name }`
    .no-function = there is no function `{ $name }`
    .no-table = there is no table `{ $name }`
    .only-reads = a query only reads; this would do more
    .only-reads-help = begin it with `SELECT` or `WITH`; commands such as `plan set` change plans
    .parameters = there is nothing to put in the place of parameters such as `?` or `:name`
    .quotes-help = a text stands in single quotes: '{ $name }'
    .second = a second statement begins here, and only one is answered
    .syntax = the query cannot be understood at `{ $word }`
    .tables-help = `plan sql --tables` lists all tables
    .time = the query takes longer than it may
    .time-help = see whether a join lacks its condition, or a recursion its end
    .too-long = a text becomes longer than 16 MiB, or a pattern longer than it may
