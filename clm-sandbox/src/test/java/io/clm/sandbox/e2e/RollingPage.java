package io.clm.sandbox.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.clm.sandbox.seed.SandboxCluster;
import java.time.Duration;

/** What a person sees of a roll who opens a page once and never reloads it. */
final class RollingPage {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Page page;

    RollingPage(Page page) {
        this.page = page;
    }

    /** From the fleet to the cluster, by the link a person would click. */
    void open(SandboxCluster cluster) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(cluster.alias()))
                .click();
        sees(page.locator("h1"), cluster.alias(), SOON);
    }

    /** Waits until some node of the picture is in that state. */
    void seesNode(String state, Duration limit) {
        assertThat(page.locator("[data-state=" + state + "]").first())
                .isVisible(new IsVisibleOptions().setTimeout(limit.toMillis()));
    }

    void seesState(String state, Duration limit) {
        sees(page.locator("h1"), state, limit);
    }

    void seesVersion(String commit, Duration limit) {
        sees(page.locator("main header"), commit.substring(0, 7), limit);
    }

    private static void sees(Locator where, String text, Duration limit) {
        assertThat(where.first()).containsText(text, new ContainsTextOptions().setTimeout(limit.toMillis()));
    }

    /** Whether panels stand out from the page: they do not when the build loses the colours of a scheme. */
    boolean hasSurface(String panel) {
        return (Boolean) page.locator(panel).first().evaluate("""
                section => {
                  const colour = element => getComputedStyle(element).backgroundColor;
                  const panel = colour(section);
                  return panel !== "rgba(0, 0, 0, 0)" && panel !== colour(document.body);
                }""");
    }
}
