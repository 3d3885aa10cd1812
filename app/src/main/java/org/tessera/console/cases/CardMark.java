package org.tessera.console.cases;

import javafx.scene.layout.Region;

import org.tessera.cases.deadline.Card;

/** The shape of a supervision card, which can be told apart without colour: one, two, three bars. */
final class CardMark extends Region {

    CardMark(Card card) {
        show(card);
    }

    void show(Card card) {
        getStyleClass().setAll("card-mark", "card-" + card.name().toLowerCase(java.util.Locale.ROOT));
    }
}
