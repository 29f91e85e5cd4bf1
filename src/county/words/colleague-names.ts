/** Made-up colleagues beside the demonstration's ways in: whoever really bears one of these names is not meant. */
export const COLLEAGUE_NAMES: readonly string[] = (
  "Anjali Verghese, Petra Holloway, Dawn Sikorski, Morag Tennant, Farida Nazari, Lucy Ashcombe, Bernadette Kehoe, " +
  "Ines Carvalhal, Tamsin Greaves, Joyce Amankwah, Rhiannon Pryce, Hilary Stokesley, Zainab Tukur, Clodagh Devane, " +
  "Monica Festing, Sunniva Larkin, Usha Rammohun, Kirsty Ballantyne, Adela Novakova, Wendy Trubshaw, Imogen Fairlie, " +
  "Shanthi Pillay, Orlaith Scanlon, Barbara Hexter, Nkechi Uzoma, Gaynor Treharne, Leonie Bassett, Roisin McAteer, " +
  "Delphine Marchetti, Sabiha Rana, Ingrid Halvorsen, Patience Boadu, Eluned Madoc, Marian Thistlewood, Yuki Hoshino, " +
  "Cordelia Banks, Ebele Ikenna, Valerie Pinnock, Sunita Bhandari, Rosalind Peverell, Agata Wrona, Theodora Kostas, " +
  "Maud Ollerenshaw, Jasmin Deol, Stella Oyelaran, Hester Quayle, Fenella Strachan, Bronagh Toner, Dilys Vaughan, Perpetua Adom"
).split(", ");
