/** Names as people in a home county have them: where from, how often, given and family. Nobody is meant. */
export type Origin = {
  readonly weight: number;
  /** A language she may rather speak, as the form is answered. */
  readonly language?: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
};

const list = (text: string): string[] => text.split(", ");

export const ORIGINS: readonly Origin[] = [
  {
    weight: 50,
    given: list(
      "Alice, Amy, Angela, Anne, Beverley, Bethany, Carol, Catherine, Charlotte, Chloe, Clare, Danielle, Deborah, Donna, Eleanor, Elizabeth, Emily, Emma, Fiona, Frances, Gemma, Georgia, Gillian, Grace, Hannah, Harriet, Hayley, Heather, Helen, Holly, Jacqueline, Jade, Jane, Janet, Jennifer, Jessica, Joanne, Judith, Julie, Karen, Kate, Katherine, Kathryn, Kelly, Kerry, Kim, Laura, Lauren, Leanne, Lesley, Linda, Lisa, Lorraine, Louise, Lucy, Lynn, Margaret, Megan, Melanie, Michelle, Molly, Natalie, Natasha, Nicola, Olivia, Pamela, Paula, Philippa, Rachel, Rebecca, Rosemary, Ruth, Sally, Samantha, Sandra, Sara, Sarah, Sharon, Sheila, Sophie, Stacey, Stephanie, Susan, Teresa, Tracey, Vanessa, Victoria, Wendy, Zoe",
    ),
    family: list(
      "Adams, Allen, Andrews, Atkinson, Bailey, Baker, Barker, Barnes, Bennett, Brewer, Brown, Butler, Carter, Chapman, Clark, Clarke, Cole, Collins, Cook, Cooper, Cox, Davies, Dawson, Dixon, Edwards, Ellis, Evans, Fisher, Foster, Fox, Gibson, Gray, Green, Griffin, Hall, Harris, Harrison, Hart, Harvey, Hill, Holmes, Howard, Hughes, Hunt, Jackson, James, Jenkins, Johnson, Jones, King, Knight, Lawrence, Lee, Lewis, Lloyd, Marshall, Martin, Mason, Matthews, Miller, Mills, Mitchell, Moore, Morris, Murray, Newman, Nicholls, Owen, Palmer, Parker, Pearce, Perry, Phillips, Porter, Powell, Price, Read, Reid, Reynolds, Richards, Roberts, Robinson, Rogers, Rose, Russell, Ryan, Saunders, Scott, Shaw, Simpson, Smith, Smyth, Spencer, Stevens, Stone, Taylor, Thomas, Thompson, Thomson, Turner, Walker, Ward, Watson, Watts, Webb, Wells, West, White, Wilkinson, Williams, Wilson, Wood, Wright, Young",
    ),
  },
  {
    weight: 5,
    given: list(
      "Aoife, Bridget, Caitlin, Ciara, Deirdre, Maeve, Niamh, Noreen, Orla, Roisin, Sinead, Siobhan",
    ),
    family: list(
      "Byrne, Connolly, Daly, Doyle, Farrell, Fitzgerald, Gallagher, Kavanagh, Kelly, Murphy, Nolan, O'Brien, O'Connor, O'Neill, Quinn, Sheehan",
    ),
  },
  {
    weight: 6,
    language: "Polish",
    given: list(
      "Agnieszka, Aleksandra, Anna, Barbara, Dorota, Ewa, Joanna, Katarzyna, Magdalena, Małgorzata, Marta, Monika, Zofia",
    ),
    family: list(
      "Dąbrowska, Kamińska, Kowalczyk, Kowalska, Lewandowska, Mazur, Nowak, Piotrowska, Szymańska, Wiśniewska, Wójcik, Zając, Zielińska",
    ),
  },
  {
    weight: 6,
    language: "Romanian",
    given: list(
      "Alina, Ana-Maria, Andreea, Cristina, Daniela, Elena, Gabriela, Ioana, Mihaela, Oana, Raluca, Roxana",
    ),
    family: list("Constantin, Dumitru, Ionescu, Lupu, Marin, Matei, Popa, Popescu, Radu, Rusu, Stan, Stoica"),
  },
  {
    weight: 2,
    language: "Lithuanian",
    given: list("Asta, Daiva, Inga, Jurga, Rasa, Ruta, Vilma"),
    family: list("Butkienė, Jankauskaitė, Kazlauskienė, Petrauskaitė, Stankevičienė, Vasiliauskienė"),
  },
  {
    weight: 2,
    language: "Bulgarian",
    given: list("Desislava, Elitsa, Iva, Mariya, Rositsa, Stefka, Yoana"),
    family: list("Dimitrova, Georgieva, Ivanova, Petrova, Stoyanova, Todorova"),
  },
  {
    weight: 2,
    language: "Ukrainian",
    given: list("Daryna, Iryna, Kateryna, Natalia, Oksana, Olena, Yulia"),
    family: list("Bondarenko, Koval, Kovalenko, Melnyk, Shevchenko, Tkachenko"),
  },
  {
    weight: 3,
    language: "Portuguese",
    given: list("Ana, Beatriz, Carla, Fernanda, Inês, Juliana, Mariana, Patrícia, Sofia"),
    family: list(
      "Almeida, Carvalho, da Silva, dos Santos, Ferreira, Oliveira, Pereira, Ribeiro, Rodrigues, Sousa",
    ),
  },
  {
    weight: 2,
    language: "Italian",
    given: list("Alessandra, Chiara, Francesca, Giulia, Martina, Paola, Silvia"),
    family: list("Bianchi, Colombo, Conti, Esposito, Ferrari, Greco, Ricci, Romano, Russo"),
  },
  {
    weight: 2,
    language: "Spanish",
    given: list("Ana, Carmen, Luz, Lucía, María José, Paola, Pilar, Valentina"),
    family: list("de la Cruz, Fernández, García, Gómez, Gutiérrez, López, Morales, Ramírez, Torres"),
  },
  {
    weight: 2,
    language: "Turkish",
    given: list("Aylin, Ayşe, Elif, Emine, Fatma, Gül, Hatice, Selin, Zeynep"),
    family: list("Aydın, Çelik, Demir, Kaya, Öztürk, Şahin, Yıldız, Yılmaz"),
  },
  {
    weight: 2,
    language: "Kurdish",
    given: list("Berivan, Evin, Gulistan, Hêvî, Nesrin, Rojda, Shilan"),
    family: list("Ahmed, Aziz, Hamid, Karim, Mahmoud, Rashid, Salih"),
  },
  {
    weight: 2,
    language: "Farsi",
    given: list("Azadeh, Fatemeh, Laleh, Mahsa, Maryam, Nasrin, Shirin, Zahra"),
    family: list("Ahmadi, Hosseini, Karimi, Mohammadi, Moradi, Rahimi, Sadeghi"),
  },
  {
    weight: 3,
    language: "Arabic",
    given: list("Amal, Dina, Hanan, Huda, Khadija, Layla, Mona, Noor, Rania, Samira"),
    family: list("Abdallah, al-Hassan, Ali, Haddad, Hamdan, Ibrahim, Khalil, Mansour, Saleh, Youssef"),
  },
  {
    weight: 5,
    language: "Urdu",
    given: list(
      "Aisha, Ayesha, Bushra, Farah, Fatima, Hina, Khadija, Nadia, Naila, Rukhsana, Sadia, Samina, Shazia, Zainab",
    ),
    family: list(
      "Ahmed, Akhtar, Begum, Bibi, Butt, Hussain, Iqbal, Khan, Mahmood, Malik, Mirza, Qureshi, Rehman, Shah, Sheikh",
    ),
  },
  {
    weight: 3,
    language: "Punjabi",
    given: list(
      "Amandeep, Balwinder, Gurpreet, Harjit, Jasvinder, Kulwinder, Manjit, Navdeep, Parminder, Simran",
    ),
    family: list("Bains, Dhillon, Gill, Grewal, Kaur, Mann, Sandhu, Sidhu, Singh"),
  },
  {
    weight: 4,
    given: list(
      "Anita, Asha, Bhavna, Dipti, Hema, Jyoti, Kavita, Meena, Nisha, Priti, Priya, Rekha, Sejal, Sunita, Trupti",
    ),
    family: list(
      "Amin, Bhatt, Desai, Joshi, Mehta, Mistry, Pandya, Parmar, Patel, Shah, Sharma, Solanki, Trivedi",
    ),
  },
  {
    weight: 2,
    language: "Bengali",
    given: list("Farzana, Jahanara, Nazma, Nusrat, Rahima, Runa, Shirin, Sultana"),
    family: list("Ahmed, Akter, Begum, Chowdhury, Islam, Khatun, Miah, Rahman, Uddin"),
  },
  {
    weight: 2,
    language: "Tamil",
    given: list("Anitha, Deepa, Kavitha, Malathi, Nithya, Priya, Sangeetha, Vasuki"),
    family: list("Balakrishnan, Kandasamy, Krishnan, Nadarajah, Rajah, Sivakumar, Subramaniam"),
  },
  {
    weight: 1,
    language: "Nepali",
    given: list("Anju, Bimala, Gita, Kamala, Laxmi, Puja, Sabina"),
    family: list("Gurung, Lama, Limbu, Magar, Rai, Shrestha, Tamang, Thapa"),
  },
  {
    weight: 2,
    language: "Cantonese",
    given: list("Hoi Yan, Ka Yan, Mei Ling, Pui Shan, Siu Ling, Wai Ling, Wing Yee"),
    family: list("Chan, Cheung, Ho, Lam, Lau, Leung, Ng, Tang, Wong, Yeung"),
  },
  {
    weight: 2,
    given: list("Angelica, Cristina, Grace, Jocelyn, Liza, Maricel, Rosalie, Sheryl"),
    family: list("Aquino, Bautista, Cruz, Dela Cruz, Garcia, Mendoza, Ramos, Reyes, Santos"),
  },
  {
    weight: 5,
    given: list(
      "Abimbola, Adaeze, Adaobi, Blessing, Chioma, Chinwe, Folake, Funmilayo, Ifeoma, Ngozi, Obiageli, Olufunke, Temitope, Yetunde",
    ),
    family: list(
      "Adebayo, Adeyemi, Afolabi, Akinola, Balogun, Eze, Nwachukwu, Nwosu, Obi, Okafor, Okeke, Okoro, Oladipo, Olawale",
    ),
  },
  {
    weight: 2,
    given: list("Abena, Adwoa, Afia, Akosua, Ama, Efua, Esi, Yaa"),
    family: list("Acheampong, Agyeman, Amoah, Appiah, Asante, Boateng, Mensah, Osei, Owusu"),
  },
  {
    weight: 2,
    language: "Somali",
    given: list("Amina, Asha, Fadumo, Hodan, Idil, Maryan, Sahra, Ubah"),
    family: list("Abdi, Ahmed, Ali, Farah, Hassan, Hussein, Mohamed, Omar, Warsame, Yusuf"),
  },
  {
    weight: 1,
    language: "Tigrinya",
    given: list("Almaz, Freweyni, Helen, Letay, Mebrat, Saba, Selam"),
    family: list("Abraha, Berhane, Gebremariam, Haile, Kidane, Tesfay, Tsegay"),
  },
  {
    weight: 2,
    given: list("Chipo, Nyasha, Rudo, Rumbidzai, Tendai, Thandiwe, Tsitsi"),
    family: list("Chikwanha, Dube, Mlambo, Moyo, Mpofu, Ncube, Ndlovu, Sibanda"),
  },
  {
    weight: 3,
    given: list("Althea, Cherelle, Marcia, Monique, Paulette, Shanice, Simone, Sonia, Yvonne"),
    family: list(
      "Bailey, Brown, Campbell, Francis, Gordon, Grant, Henry, Lewis, McKenzie, Powell, Samuels, Wallace",
    ),
  },
  {
    weight: 2,
    given: list("Adina, Deborah, Esther, Leah, Miriam, Naomi, Rivka, Ruth, Tamar"),
    family: list("Abrahams, Cohen, Goldberg, Goldstein, Kaplan, Katz, Levy, Rosen, Shapiro"),
  },
  {
    weight: 1,
    given: list("Androulla, Despina, Eleni, Katerina, Maria, Panayiota, Stella"),
    family: list("Andreou, Charalambous, Christodoulou, Georgiou, Ioannou, Nicolaou, Pavlou"),
  },
];

/** Men and others are harmed too, and some who write are worried about how they themselves behave. */
export const OTHER_GIVEN: readonly string[] = list(
  "Adam, Alex, Andrew, Ben, Callum, Chris, Craig, Daniel, David, Dean, Gareth, Ian, Imran, Jamie, Jay, Jason, Jordan, Josh, Kieran, Lee, Liam, Mark, Marcus, Matthew, Mateusz, Mohammed, Nathan, Paul, Raj, Robin, Ryan, Sam, Scott, Sean, Simon, Stephen, Tomasz, Wayne",
);

/** Shorter or otherwise spelt forms of a given name, under which the same person may come back. */
export const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  Aisha: ["Ayesha"],
  Aleksandra: ["Ola", "Alexandra"],
  Anne: ["Ann", "Annie"],
  Ayesha: ["Aisha"],
  Catherine: ["Kathryn", "Cathy", "Katherine"],
  Charlotte: ["Charlie", "Lottie"],
  Deborah: ["Debbie", "Debora"],
  Elizabeth: ["Liz", "Beth", "Elisabeth"],
  Fatima: ["Fatema"],
  Gillian: ["Jill", "Jillian"],
  Jacqueline: ["Jackie"],
  Jennifer: ["Jenny"],
  Joanne: ["Jo", "Joan"],
  Katarzyna: ["Kasia"],
  Katherine: ["Kate", "Catherine"],
  Kathryn: ["Catherine", "Kathy"],
  Khadija: ["Khadeeja"],
  Magdalena: ["Magda"],
  Małgorzata: ["Gosia", "Malgorzata"],
  Margaret: ["Maggie"],
  Natalia: ["Nataliya"],
  Nicola: ["Nicky"],
  Philippa: ["Pippa"],
  Rebecca: ["Becky", "Rebekah"],
  Samantha: ["Sam"],
  Sara: ["Sarah"],
  Sarah: ["Sara"],
  Stephanie: ["Steph", "Stefanie"],
  Susan: ["Sue", "Suzan"],
  Teresa: ["Theresa"],
  Tracey: ["Tracy"],
  Victoria: ["Vicky"],
};
