package org.tessera.duty.list;

import java.util.List;

/**
 * One kind of case as a responsibility list has it.
 *
 * @param id          code, or the name where the list has no codes; what a case carries as its category
 * @param name        what people call it
 * @param kind        part or event, null when the list does not say
 * @param mainClass   for example {@code public facilities}; may be empty
 * @param subclass    for example {@code manhole covers}; may be empty
 * @param matter      basic, assisting or reclaimed, null when the list does not say
 * @param standards   filing condition, limit and closing condition; may be empty
 * @param legalBases  what it rests on; may be empty
 */
public record Category(String id, String name, CategoryKind kind, String mainClass, String subclass, Matter matter,
        List<CaseStandard> standards, List<String> legalBases) {

    public Category {
        standards = List.copyOf(standards);
        legalBases = List.copyOf(legalBases);
    }

    /** Name and code, or the one they are when they are equal. */
    public String label() {
        return name.equals(id) ? id : name + " (" + id + ")";
    }
}
