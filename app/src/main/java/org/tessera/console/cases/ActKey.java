package org.tessera.console.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.cases.flow.MoveKind;

/**
 * The letter that, held with Alt, makes each move. Two moves share a letter only where the one is never legal beside the other.
 */
public final class ActKey {

    private static final String MOVES = "REPORT:R ACCEPT:A VERIFY:V FILE:F VOID:O DISPATCH:D ADD_TASK:T FINISH_TASK:G SEND_BACK:B"
            + " DECIDE_LEAD:L ASK_SUSPENSION:S SUSPEND:Y REFUSE_SUSPENSION:N RESUME:U ASK_EXTENSION:E GRANT_EXTENSION:Y"
            + " REFUSE_EXTENSION:N MEDIATE:I ESCALATE:P AGREE:W REFER:J HANDLED:H CHECK:C REWORK:W REPLY:R REVISIT:I EVALUATE:E"
            + " HOLD_TO_ACCOUNT:H NOT_TRIGGERED:N APPEAL:P DECIDE_APPEAL:D CLOSE:C REVISIT_AGREEMENT:K REOPEN:O MERGE:M UNMERGE:M";
    private static final Map<MoveKind, Character> LETTERS = letters();

    private ActKey() {
    }

    private static Map<MoveKind, Character> letters() {
        Map<MoveKind, Character> letters = new EnumMap<>(MoveKind.class);
        for (String move : MOVES.split(" ")) {
            letters.put(MoveKind.valueOf(move.substring(0, move.length() - 2)), move.charAt(move.length() - 1));
        }
        return letters;
    }

    /** What is printed on the button. */
    public static String cap(MoveKind kind) {
        return "Alt+" + LETTERS.get(kind);
    }

    /** The legal move of a letter. */
    static Optional<MoveKind> of(String letter, List<MoveKind> legal) {
        return legal.stream().filter(kind -> letter.equals(String.valueOf(LETTERS.get(kind)))).findFirst();
    }
}
