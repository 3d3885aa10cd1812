package org.tessera.console.theme;

import atlantafx.base.theme.NordDark;
import atlantafx.base.theme.NordLight;

/** How the console looks: dark for rooms with a wall, light for offices. */
public enum Theme {
    DARK,
    LIGHT;

    /** The base stylesheet of all controls. */
    public String userAgentStylesheet() {
        return this == DARK ? new NordDark().getUserAgentStylesheet() : new NordLight().getUserAgentStylesheet();
    }

    /** The style class of the root that our own stylesheet's colours hang on. */
    public String styleClass() {
        return this == DARK ? "theme-dark" : "theme-light";
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
