-- Who is late, with how many tasks, and how long at most?
SELECT unit_name, count(*) AS late, max(overdue_days) AS days
FROM task_lines
WHERE overdue_days > 0
GROUP BY unit_name
ORDER BY late DESC
