### Rules of the group `duties`.
