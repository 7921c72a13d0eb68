package dinner

data class Bill(val amount: Int, val guests: List<String>)
