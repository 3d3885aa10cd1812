/**
 * Reports for planners as PDF and XLSX: {@link org.tessera.exchange.report.CheckReport} and
 * {@link org.tessera.exchange.report.RedrawReport} say what a report holds, {@link org.tessera.exchange.report.ReportFile} writes it.
 */
package org.tessera.exchange.report;
