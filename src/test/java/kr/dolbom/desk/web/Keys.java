package kr.dolbom.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody at a page who has no mouse: goes from one thing to the next and presses it. */
public record Keys(Page page) {

    private static final int FURTHEST = 120;

    /** Goes on with the Tab key until the thing has the focus; a thing that cannot be reached fails here. */
    public Keys reach(Locator thing) {
        assertThat(thing).isVisible();
        for (int steps = 0; !isFocused(thing); steps++) {
            if (steps == FURTHEST) throw new AssertionError("not to be reached with the Tab key: " + thing);
            page.keyboard().press("Tab");
        }
        return this;
    }

    public Keys reach(String selector) {
        return reach(page.locator(selector).first());
    }

    /** Writes into what has the focus, in place of what stands there. */
    public Keys write(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        return this;
    }

    public Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    private static boolean isFocused(Locator thing) {
        return Boolean.TRUE.equals(thing.evaluate("it => it === document.activeElement"));
    }
}
