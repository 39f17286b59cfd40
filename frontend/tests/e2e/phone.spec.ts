/** The pages of those who work here, on the phone they have with them on a home visit; the laptop has the rest. */
import { standBefore } from './placement-case';
import { expect, languages, test } from './visitor';

for (const language of languages) {
  test(`in ${language}, the whole of a working day fits on a phone`, async ({ visitor, page }) => {
    test.slow();
    await visitor.speaks(language);
    const { id } = await standBefore(visitor, language === 'da' ? 'sundkoebing' : 'fjordvik', { known: 'something' });
    for (const at of ['/', `/cases/${id}`, `/cases/${id}/conversation`, `/cases/${id}/placement`, `/cases/${id}/looked`]) {
      await page.goto(at);
      await visitor.seesNoObstacle();
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}
