/** What `fanlight link --help` prints. */
export const HELP = `fanlight link FILE.csv [SECOND.csv] --map FIELD=COLUMN,... [--id COLUMN] [--out FOLDER]

Finds the records that are of one person: in one file its duplicates, in two files which record of the one is which of the
other (one to one). It learns the weights from the files themselves. Nothing leaves this machine.

  --map FIELD=COLUMN,...  which column holds what. Any of: given_name, middle_name, surname, full_name, date_of_birth, postcode,
                          address, place, phone, email, identifier, sex. address=STREET+TOWN joins columns to one value;
                          phone=TEL,phone=MOBILE gives several values. Quote a name with , + or = in it: place="Town, county"
  --id COLUMN             what a record is known by in the results; its line in the file, if left out
  --map-b, --id-b         the same for the second file, if it differs
  --out FOLDER            writes pairs.csv, clusters.csv, model.json, report.html, summary.json, and, if there are any, rejected.csv
                          and unread.csv; made if it is not there. Without it only the summary is printed
  --threshold P           from which probability records are taken for one person: 0.5, if left out
  --model FILE            uses a model.json that an earlier run wrote, and learns nothing
  --truth COLUMN          the person each record is really of, to measure the result against; --truth-b for the second file;
  --truth-pattern REGEX   takes the first group of this expression from that column
  --encoding NAME         auto (if left out), utf-8, windows-1252, utf-16le, utf-16be
  --seed NUMBER           of what is drawn at random while learning: 1, if left out. The same seed gives the same result
  --threads NUMBER        how many processors to use: all there are up to four, if left out
  --json                  prints the summary as one JSON object and nothing else; progress goes to the error output

Rows that cannot be read are set aside with their line and the reason; the rest is linked. Dates may be written in any common
way, day first where it is not clear. Ends with 0 when it is done (rows set aside or not), 1 when it could not be done, 2 when
it was not understood. All of it, with the formats of the files: docs/link.md

  fanlight link people.csv --map given_name=FIRST,surname=LAST,date_of_birth=DOB,postcode=PC --id ID --out linked
`;
