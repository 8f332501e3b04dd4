/** Texts without a fault, for rules to leave alone. Each paragraph is one line here. */

/** English, with what rules may stumble over: years, numbers, quotations, compounds, capitals, short words apart. */
export const ENGLISH = [
  'The survey of the harbour began in the spring of 1887, and nobody who saw the three small boats put out that morning would have thought that it could last for eleven years. There were nine men in all. Two of them, the brothers Aitken, had never been at sea before; the others had spent their lives on it and could not read a chart.',
  'In the long run it made no difference. What may be learnt from a chart is one thing, and what a man of the coast knows in his hands is another, and the Admiralty had need of both. "It is not a matter of instruments," wrote the surveyor in his second report; "it is a matter of patience, and of getting up early."',
  "The work was done in this order: (1) the shore was walked, and every rock that stood out at low water was given a number; (2) the boats took soundings along lines that were drawn from one church tower to the other; (3) at night, in a room above the chandler's shop, the figures were written into a fair copy. By the end of the first season 412 rocks had been numbered, 37 of them twice.",
  'He was a well-known man by then, self-taught and short-tempered, and he had an old-fashioned dislike of any over-all plan. The so-called half-tide ledge, which is shown on the charts of 1820 as a sand-bank, was in fact a ridge of granite. A part of it lies bare for an hour at the equinox. On the whole, and for all that was said against him in the long years after, he had been right in every thing that mattered.',
  'What had been the cost of it? The Treasury allowed £300 a year, later £340; in 1893 there were additional expenses of £61 12s. 4d. for a new boat. "We can not go on like this," the secretary complained, "but we shall." No one seems to have asked how so small a sum could feed nine men.',
  'Towards the end the letters grow shorter. On 4 May he writes: "Fog." On 5 May: "Fog again." On the 6th he sets out, once more without a pilot, for the outer banks; and on the evening of that day, in a hand that hardly changes, he puts down the last of the soundings, 17 fathoms, and under it a line.',
  'The chart was printed in the autumn. It bears no name but that of the Hydrographer to the Navy, who had not once come to see the place. An edition of 250 copies was thought enough for 10 years. It was sold out in two.',
]

export const OTHERS: Record<string, readonly string[]> = {
  German: [
    'Die Vermessung des Hafens begann im Frühjahr 1887, und niemand, der an jenem Morgen die drei kleinen Boote auslaufen sah, hätte gedacht, daß sie elf Jahre dauern könnte. Es waren im ganzen neun Mann. Zwei von ihnen waren noch nie zur See gefahren; die anderen hatten ihr Leben auf dem Wasser verbracht und konnten keine Karte lesen.',
    'Auf die Dauer machte es keinen Unterschied. „Es ist keine Frage der Instrumente“, schrieb der Leiter in seinem zweiten Bericht, „sondern der Geduld.“ Die Küsten- und Binnenschiffahrt hatte beides nötig, und so blieb es dabei.',
  ],
  French: [
    'Le relevé du port commença au printemps de 1887, et nul de ceux qui virent partir ce matin-là les trois petites barques n’aurait cru qu’il durerait onze ans. Ils étaient neuf en tout. Deux d’entre eux n’avaient jamais pris la mer ; les autres y avaient passé leur vie et ne savaient pas lire une carte.',
    'À la longue cela ne changea rien. « Ce n’est pas une affaire d’instruments », écrivait-il dans son deuxième rapport ; « c’est une affaire de patience. » Peut-être avait-il raison.',
  ],
  Greek: [
    'Η χαρτογράφηση του λιμανιού άρχισε την άνοιξη του 1887, και κανείς από όσους είδαν εκείνο το πρωί τις τρεις μικρές βάρκες δεν θα πίστευε ότι θα κρατούσε έντεκα χρόνια. Ήταν εννέα άνδρες. Οι δύο δεν είχαν ξαναβγεί στη θάλασσα· οι άλλοι είχαν περάσει εκεί τη ζωή τους.',
    'Με τον καιρό αυτό δεν άλλαξε τίποτα. «Δεν είναι ζήτημα οργάνων», έγραφε στη δεύτερη έκθεσή του· «είναι ζήτημα υπομονής».',
  ],
  Chinese: [
    '港口的測量始於一八八七年春天，那天早晨看見三條小船出海的人，誰也想不到這件事會持續十一年。一共九個人。其中兩個從未出過海；其餘的一輩子在海上，卻不會看海圖。',
    '從長遠看，這沒有什麼分別。「這不是儀器的問題，」他在第二份報告中寫道，「而是耐心的問題。」',
  ],
}
