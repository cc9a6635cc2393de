"""What a calendar program does with the invitations it is mailed (RFC 5546, 3.2.2 and 3.2.5): reads them with
python3-icalendar and keeps one file for each entry, in a folder that khal reads. One JSON object a line on standard input."""
import json
import pathlib
import sys

from icalendar import Calendar

newest = {}
for line in sys.stdin:
    mail = json.loads(line)
    folder = pathlib.Path(mail["folder"])
    calendar = Calendar.from_ical(mail["calendar"])
    method = str(calendar.pop("METHOD"))
    (event,) = calendar.walk("VEVENT")
    file = folder / f"{event['UID']}.ics"
    # Mails overtake one another: an older one changes nothing any more.
    if newest.get(file, -1) >= event["SEQUENCE"]:
        continue
    newest[file] = event["SEQUENCE"]
    if method == "CANCEL":
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(calendar.to_ical())
