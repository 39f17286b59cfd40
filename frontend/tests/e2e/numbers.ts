/** National numbers of people who do not exist, another one each time: Norwegian ones of Tenor's range, Danish ones of MedCom's. */

function random(below: number): number {
  return Math.floor(Math.random() * below);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function control(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((so, weight, at) => so + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}

/** A fødselsnummer of somebody born 1940 to 1999, the month moved by 80. */
export function norwegianNumber(): string {
  for (;;) {
    const born = two(1 + random(28)) + two(81 + random(12)) + two(40 + random(60));
    const nine = born + String(random(500)).padStart(3, '0');
    const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = control(`${nine}${String(first)}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return `${nine}${String(first)}${String(second)}`;
  }
}

/** A CPR number that ends in 99xx. */
export function danishNumber(): string {
  return `${two(1 + random(28))}${two(1 + random(12))}${two(40 + random(60))}99${two(random(100))}`;
}
