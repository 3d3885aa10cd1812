package org.tessera.map.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;

/**
 * An arrow that points up with a letter over it: the map does not turn, and Mercator's meridians are upright. The halves have the
 * style classes {@code north-east} and {@code north-west}, the letter {@code north-letter}. JavaFX thread.
 */
public final class NorthArrow extends VBox {

    private static final double HALF = 6;
    private static final double LONG = 20;
    private static final double NOTCH = 15;

    private final StringProperty letter = new SimpleStringProperty(this, "letter", "N");

    /** An arrow with the letter N. */
    public NorthArrow() {
        super(1);
        getStyleClass().add("north-arrow");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(letter);
        Polygon east = new Polygon(0, 0, HALF, LONG, 0, NOTCH);
        east.getStyleClass().add("north-east");
        Polygon west = new Polygon(0, 0, -HALF, LONG, 0, NOTCH);
        west.getStyleClass().add("north-west");
        Label word = new Label();
        word.getStyleClass().add("north-letter");
        word.textProperty().bind(letter);
        getChildren().setAll(word, new Group(east, west));
    }

    /** What stands over the arrow. */
    public StringProperty letterProperty() {
        return letter;
    }
}
