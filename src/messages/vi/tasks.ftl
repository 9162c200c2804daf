### Rules of the group `tasks`.
