#include "account.h"

#include <stddef.h>

enum pir_code
pir_account_add(struct pir_account *account, const struct pir_account *by,
    struct pir_err *err)
{
	struct pir_account next = *account;

	for (size_t i = 0; i < PIR_SUMS; i++)
		if (pir_money_add(&next.sum[i], by->sum[i], err))
			return err->code;
	*account = next;
	return PIR_OK;
}

/* No sum has more than 15 digits, so that a few of them always fit. */

int64_t
pir_account_allocated(const struct pir_account *a)
{
	return a->sum[PIR_SUM_ALLOCATED] + a->sum[PIR_SUM_CARRIED_IN] -
	    a->sum[PIR_SUM_HANDED_BACK] - a->sum[PIR_SUM_CARRIED_OUT];
}

int64_t
pir_account_committed(const struct pir_account *a)
{
	return a->sum[PIR_SUM_APPROVED] + a->sum[PIR_SUM_MOVED] -
	    a->sum[PIR_SUM_RELEASED] - a->sum[PIR_SUM_PAID];
}

int64_t
pir_account_spent(const struct pir_account *a)
{
	return a->sum[PIR_SUM_PAID] - a->sum[PIR_SUM_REFUNDED];
}

int64_t
pir_account_available(const struct pir_account *a)
{
	return pir_account_allocated(a) - pir_account_committed(a) -
	    pir_account_spent(a);
}
